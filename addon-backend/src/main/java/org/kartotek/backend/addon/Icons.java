package org.kartotek.backend.addon;

import java.time.Duration;
import org.kartotek.sidebar.Sign;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The cards' pictures. Google's image proxy fetches them without any token. */
@RestController
class Icons {
    @GetMapping(path = "/addon/icons/{file}")
    ResponseEntity<byte[]> icon(@PathVariable String file) {
        return Sign.png(file)
                .map(png ->
                        ResponseEntity.ok()
                                .contentType(MediaType.IMAGE_PNG)
                                .cacheControl(
                                        CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                                .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
