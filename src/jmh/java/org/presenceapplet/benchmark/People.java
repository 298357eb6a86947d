package org.presenceapplet.benchmark;

/** Contacts who change, on a bus. */
interface People extends AutoCloseable {
    /** What they are called in the report, such as "5,000 on haze". */
    String name();

    /** The address of the bus. */
    String bus();

    /** Has so many of them change each second; returns when that is over. */
    void change(int perSecond, int seconds);

    /** {@linkplain Shown What everybody shows} who is online, as those know who say so themselves. */
    int shown();

    @Override
    void close();
}
