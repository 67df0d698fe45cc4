/** Planted violations: each rule of the house must catch one. Start at nothing here. */
package org.oncovigil.house.planted.timing;
