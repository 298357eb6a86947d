package org.presenceapplet.service;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a connection is called until it has told who its user is. */
final class AccountNames {
    private static final Pattern ESCAPED = Pattern.compile("(?:_[0-9a-f]{2})+");

    private AccountNames() {}

    /**
     * The last part of a connection's path, such as {@code me@localhost} for {@code haze/jabber/me_40localhost}: bytes
     * that a path cannot hold stand in it as {@code _} and two hexadecimal digits.
     */
    static String readable(String account) {
        String last = account.substring(account.lastIndexOf('/') + 1);
        return ESCAPED.matcher(last).replaceAll(match -> Matcher.quoteReplacement(bytes(match.group())));
    }

    private static String bytes(String escaped) {
        byte[] bytes = new byte[escaped.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(escaped, 3 * i + 1, 3 * i + 3, 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
