package org.kartotek.simulator.office.letter;

import java.util.ArrayList;
import java.util.List;

/** The block of From, Sent, To and Subject that Outlook puts above a quote. */
final class OutlookHeader {
    record Line(String label, String value) {}

    private OutlookHeader() {}

    static List<Line> lines(Letter reply, Letter quoted) {
        var labels = Quoting.outlookLabels(reply);
        var lines = new ArrayList<Line>();
        lines.add(new Line(labels.get(0), quoted.from().shown()));
        lines.add(new Line(labels.get(1), Quoting.date("outlook", reply, quoted)));
        lines.add(new Line(labels.get(2), Quoting.people(quoted.to())));
        if (!quoted.cc().isEmpty()) {
            lines.add(new Line(labels.get(3), Quoting.people(quoted.cc())));
        }
        lines.add(new Line(labels.get(4), quoted.subject()));
        return lines;
    }

    static String plain(Letter letter, int depth, boolean divider) {
        var own = Quoting.own(letter, "");
        var quoted = letter.answers();
        if (quoted == null || depth == 0) {
            return own;
        }
        var text = new StringBuilder(own).append("\n\n");
        if (divider) {
            text.append(Quoting.outlookLabels(letter).get(5)).append('\n');
        }
        for (var line : lines(letter, quoted)) {
            text.append(line.label()).append(' ').append(line.value()).append('\n');
        }
        return text.append('\n').append(plain(quoted, depth - 1, divider)).toString();
    }
}
