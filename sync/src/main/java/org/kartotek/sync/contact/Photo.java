package org.kartotek.sync.contact;

import java.util.regex.Pattern;

/**
 * The photo of a contact as Google shows it.
 *
 * @param address where it can be seen; it changes with every photo, and says nothing about its size
 * @param standard true if nobody gave the contact a photo, so that Google draws one
 */
public record Photo(String address, boolean standard) {
    private static final Pattern SIZE = Pattern.compile("=s\\d+.*$|[?&]sz=\\d+$");

    public static final Photo NONE = new Photo("", true);

    public Photo {
        address = SIZE.matcher(address).replaceFirst("");
    }
}
