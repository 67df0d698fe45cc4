package org.oncovigil.delivery;

/** A way to a person. */
interface AlertChannel extends AutoCloseable {
    /**
     * Brings a letter on its way.
     *
     * @throws DeliveryFault if it was not taken, or if that is not known
     */
    void send(RenderedLetter letter) throws DeliveryFault;

    @Override
    default void close() {}
}
