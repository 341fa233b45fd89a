package org.kartotek.sync.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Domains where anybody may have an address: they say nothing about where somebody works. */
final class PublicMail {
    private static final Set<String> NAMES =
            Set.of(
                    "gmail",
                    "googlemail",
                    "yahoo",
                    "ymail",
                    "hotmail",
                    "outlook",
                    "live",
                    "msn",
                    "icloud",
                    "me",
                    "mac",
                    "aol",
                    "gmx",
                    "web",
                    "t-online",
                    "freenet",
                    "mail",
                    "inbox",
                    "bk",
                    "list",
                    "yandex",
                    "ya",
                    "rambler",
                    "proton",
                    "protonmail",
                    "pm",
                    "zoho",
                    "fastmail",
                    "online",
                    "wp",
                    "onet",
                    "o2",
                    "interia",
                    "orange",
                    "free",
                    "laposte",
                    "wanadoo",
                    "libero",
                    "virgilio",
                    "tiscali",
                    "ukr",
                    "i",
                    "meta",
                    "mynet",
                    "superonline",
                    "ttmail",
                    "box",
                    "telia",
                    "bredband",
                    "comcast",
                    "verizon",
                    "att",
                    "sbcglobal",
                    "btinternet",
                    "sky",
                    "ziggo",
                    "kpnmail",
                    "xs4all",
                    "planet",
                    "hetnet");
    private static final Pattern FIRST = Pattern.compile("^(?:www\\.)?([^.]+)\\..*");

    private PublicMail() {}

    static boolean is(String domain) {
        return NAMES.contains(FIRST.matcher(domain.toLowerCase(Locale.ROOT)).replaceFirst("$1"));
    }
}
