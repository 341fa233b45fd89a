package org.kartotek.simulator.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.kartotek.simulator.office.letter.Attachment;

/** The files that travel with mails, small but whole: they open in any viewer. */
final class Papers {
    private Papers() {}

    static Attachment pdf(String name, String line) {
        var ascii = line.replaceAll("[^\\x20-\\x7e]", "?");
        var text =
                "BT /F1 18 Tf 60 760 Td (Kontor Trading) Tj 0 -40 Td ("
                        + ascii.replaceAll("[()\\\\]", " ")
                        + ") Tj ET";
        var parts =
                new String[] {
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0"
                            + " R/Resources<</Font<</F1 5 0 R>>>>>>",
                    "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream",
                    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
                };
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < parts.length; i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(parts[i]).append("\nendobj\n");
        }
        var start = pdf.length();
        pdf.append("xref\n0 6\n").append(table);
        pdf.append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(start).append("\n%%EOF\n");
        return new Attachment(name, "application/pdf", pdf.toString().getBytes(ISO_8859_1));
    }

    /** A flat picture with a scratch across it. */
    static Attachment photo(String name, int colour) {
        var side = 48;
        var pixels = ByteBuffer.allocate(side * (1 + 3 * side));
        for (var y = 0; y < side; y++) {
            pixels.put((byte) 0);
            for (var x = 0; x < side; x++) {
                var scratch = x == y ? 0xffffff : colour;
                pixels.put((byte) (scratch >> 16)).put((byte) (scratch >> 8)).put((byte) scratch);
            }
        }
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 8).put((byte) 2);
        chunk(png, "IHDR", head.array());
        chunk(png, "IDAT", deflated(pixels.array()));
        chunk(png, "IEND", new byte[0]);
        return new Attachment(name, "image/png", png.toByteArray());
    }

    static Attachment priceList(Language language) {
        var rows =
                Product.CATALOGUE.stream()
                        .map(p -> p.number() + ";" + p.name(language) + ";" + p.price() + ";TRY")
                        .collect(Collectors.joining("\r\n", "no;name;price;currency\r\n", "\r\n"));
        var name =
                switch (language) {
                    case EN -> "price-list.csv";
                    case RU -> "прайс-лист.csv";
                    case TR -> "fiyat listesi.csv";
                    case NB -> "prisliste våren.csv";
                    case AZ -> "qiymət siyahısı.csv";
                };
        return new Attachment(name, "text/csv", rows.getBytes(UTF_8));
    }

    private static byte[] deflated(byte[] raw) {
        try (var deflater = new Deflater()) {
            deflater.setInput(raw);
            deflater.finish();
            var buffer = new byte[raw.length + 64];
            var length = deflater.deflate(buffer);
            return Arrays.copyOf(buffer, length);
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        var crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(type.getBytes(ISO_8859_1));
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
