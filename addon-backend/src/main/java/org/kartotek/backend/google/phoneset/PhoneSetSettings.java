package org.kartotek.backend.google.phoneset;

import org.kartotek.backend.callcard.phoneset.Room;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a Google account our contacts may fill. Google's 25,000 contacts and 20 MB count what
 * lay in the trash in the last thirty days too: a hundred swaps a day fill the rest.
 */
@ConfigurationProperties("kartotek.phone-set")
public record PhoneSetSettings(
        @DefaultValue("20000") int contacts,
        @DefaultValue("16MB") DataSize bytes,
        @DefaultValue("100") int swapsADay) {
    Room room() {
        return new Room(contacts, bytes.toBytes(), swapsADay);
    }
}
