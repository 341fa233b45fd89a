package org.kartotek.backend.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Base64;

/** A mail with its card, and the same customer on the phone, as one picture on nothing. */
final class ReadmePicture {
    private static final String HTML =
            """
            <body style="margin:0;background:transparent"><div id="picture" style="display:inline-flex;gap:28px;align-items:center;padding:12px 20px 28px">
            <img src="data:image/png;base64,%s" style="width:1040px;display:block;border-radius:12px;box-shadow:0 0 0 1px rgb(128 138 150/45%%),0 10px 24px rgb(0 0 0/18%%)">
            <div style="border:9px solid #20262e;border-radius:36px;overflow:hidden;width:310px;height:634px;box-shadow:0 0 0 1px rgb(128 138 150/45%%),0 10px 24px rgb(0 0 0/22%%)"><img src="data:image/png;base64,%s" style="width:310px;display:block"></div>
            </div></body>
            """;

    private ReadmePicture() {}

    /** Both as PNG: 1280 wide and 390 wide. */
    static void compose(Page page, byte[] mail, byte[] phone, Path to) {
        var base64 = Base64.getEncoder();
        page.setViewportSize(1480, 800);
        page.setContent(HTML.formatted(base64.encodeToString(mail), base64.encodeToString(phone)));
        page.locator("#picture")
                .screenshot(new Locator.ScreenshotOptions().setPath(to).setOmitBackground(true));
    }
}
