package org.kartotek.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignTest {
    @ParameterizedTest
    @EnumSource(Sign.class)
    void everySignIsDrawnAtTwiceTheSizeItIsShown(Sign sign) throws IOException {
        try (var png = Sign.class.getResourceAsStream("icons/" + sign.file())) {
            var image = ImageIO.read(Objects.requireNonNull(png));

            assertThat(image.getWidth()).isEqualTo(48);
            assertThat(image.getHeight()).isEqualTo(48);
        }
    }
}
