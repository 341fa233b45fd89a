package org.kartotek.simulator.google;

/** The HTML that Google's front end answers where no API does. */
public final class GooglePages {

    private GooglePages() {}

    public static String error(int status, String words) {
        return """
        <!DOCTYPE html>
        <html lang=en>
          <meta charset=utf-8>
          <title>Error %1$d</title>
          <p><b>%1$d.</b> <ins>That’s an error.</ins>
          <p>%2$s <ins>That’s all we know.</ins>
        """
                .formatted(status, words);
    }
}
