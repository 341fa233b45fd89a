package org.kartotek.simulator;

import java.nio.file.Path;
import java.time.LocalDate;

/** What the simulated Workspace is filled with when it starts for the first time. */
public sealed interface Content {

    /** Accounts with nothing in them. */
    record Empty() implements Content {}

    /** The trading office that ships with the simulator, whose last working day is given. */
    record DemoOffice(LocalDate lastDay) implements Content {}

    /**
     * A folder with what a person can download of their own account: vCard or CSV, mbox, iCalendar.
     */
    record Takeout(Path folder) implements Content {}
}
