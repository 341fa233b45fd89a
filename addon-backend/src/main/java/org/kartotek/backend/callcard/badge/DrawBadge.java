package org.kartotek.backend.callcard.badge;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws a badge as PNG, without a display. The same badge gives the same bytes. A ringing screen
 * cuts a circle out of the middle, so nothing stands near the edge.
 */
public final class DrawBadge {
    /** Twice what a ringing screen shows; Android keeps no photo larger than 720. */
    static final int SIZE = 256;

    private static final Logger LOG = LoggerFactory.getLogger(DrawBadge.class);
    private static final int[] RAMP = {0xa9c4e2, 0x82aad6, 0x5d8fc7, 0x3d76b5, 0x2563a8, 0x174a83};
    private static final int INK = 0x1b2430;
    private static final FontRenderContext SMOOTH =
            new FontRenderContext(new AffineTransform(), true, true);

    private DrawBadge() {}

    public static byte[] png(Badge badge) {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        try {
            paper.setColor(new Color(RAMP[badge.stage()]));
            paper.fillRect(0, 0, SIZE, SIZE);
            paper.setColor(badge.stage() < 2 ? new Color(INK) : Color.WHITE);
            write(paper, badge.initials());
            progress(paper, badge.stage());
        } finally {
            paper.dispose();
        }
        return encoded(image);
    }

    /** As letters and not by colour alone: one dot for each stage it has come to. */
    private static void progress(Graphics2D paper, int stage) {
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int left = SIZE / 2 - (stage * 20 + 12) / 2;
        for (int i = 0; i <= stage; i++) paper.fillOval(left + i * 20, 186, 12, 12);
    }

    /** The outlines of the letters, because their hinting differs between screens. */
    private static void write(Graphics2D paper, String initials) {
        try {
            paper.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            var font = new Font(Font.SANS_SERIF, Font.BOLD, 88);
            var letters = new TextLayout(initials, font, SMOOTH);
            var bounds = letters.getBounds();
            double x = SIZE / 2.0 - bounds.getCenterX();
            double y = SIZE / 2.0 - 8 - bounds.getCenterY();
            paper.fill(letters.getOutline(AffineTransform.getTranslateInstance(x, y)));
        } catch (RuntimeException | LinkageError | InternalError e) {
            // A server without any font: the colour and the dots still tell the stage.
            LOG.warn("No font to write initials with: {}", e.toString());
        }
    }

    private static byte[] encoded(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
