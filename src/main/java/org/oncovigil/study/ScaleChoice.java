package org.oncovigil.study;

/**
 * The scales that the protocol pins.
 *
 * @param local the vaccine scale for reactions at the dosing site: {@code NMPA-2019}, {@code NMPA-2025} or
 *     {@code FDA-2007}
 * @param systemic the CTCAE version for everything else: {@code CTCAE-4.03}, {@code CTCAE-5.0} or {@code CTCAE-6.0}
 * @param acceptUnverified whether the protocol accepts cells that are not confirmed by any source
 * @param diameterUnit the unit of a diameter that the listing gives without one; empty: such a diameter is not gradable
 */
public record ScaleChoice(String local, String systemic, boolean acceptUnverified, String diameterUnit) {}
