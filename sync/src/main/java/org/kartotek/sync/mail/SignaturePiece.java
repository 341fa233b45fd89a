package org.kartotek.sync.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Part of a signature that stands for itself: people put several on one line, with bars and dots
 * between them.
 *
 * @param line counts from 0, so that neighbours are known as such
 */
record SignaturePiece(int line, String text) {
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?<!\\s)\\s*+[|•·⋅∙‧¦‖│▪●◦►]++\\s*+|\\t+|\\s{3,}+|(?<!\\s)\\s++(?://|[–—-])\\s+(?=\\D)");
    private static final Pattern PICTURE =
            Pattern.compile(
                    "(?i)\\[(?:image|cid|bild|logo|inline)[^\\]]*]|<mailto:[^>]*>|<tel:[^>]*>");
    private static final Pattern EDGE =
            Pattern.compile("^[\\s*_~>,;]++|(?<![\\s*_~,;])[\\s*_~,;]++$");

    /** More is a table and no signature. */
    private static final int MOST = 150;

    static List<SignaturePiece> of(List<String> lines) {
        var pieces = new ArrayList<SignaturePiece>();
        for (int i = 0; i < lines.size(); i++) {
            for (var part : BETWEEN.split(PICTURE.matcher(lines.get(i)).replaceAll(" "))) {
                var bare = EDGE.matcher(part).replaceAll("");
                if (!bare.isEmpty()) pieces.add(new SignaturePiece(i, bare));
            }
        }
        return pieces.subList(0, Math.min(pieces.size(), MOST));
    }
}
