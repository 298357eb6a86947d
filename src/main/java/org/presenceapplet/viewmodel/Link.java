package org.presenceapplet.viewmodel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web address in a line, and where it stands there. */
public record Link(Span span, URI address) {
    private static final Pattern CANDIDATE = Pattern.compile("\\bhttps?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final String CLOSING = ".,;:!?'\"»”’›)]}>*";

    /** In their order. Those that are cut off, or that pretend by a user's name to lead elsewhere, are none. */
    static List<Link> in(String line) {
        List<Link> links = new ArrayList<>();
        Matcher found = CANDIDATE.matcher(line);
        while (found.find()) {
            String text = withoutWhatFollows(found.group());
            if (!text.endsWith("…")) {
                add(text, found.start(), links);
            }
        }
        return links;
    }

    private static void add(String text, int start, List<Link> links) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && address.getUserInfo() == null) {
                links.add(new Link(new Span(start, start + text.length()), address));
            }
        } catch (URISyntaxException none) {
            // It only looked like one.
        }
    }

    /** A sentence may end after the address, and parentheses may stand around it; others are part of it. */
    private static String withoutWhatFollows(String text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            boolean partOfIt = text.charAt(end - 1) == ')' && text.lastIndexOf('(', end - 1) >= 0;
            if (partOfIt) {
                break;
            }
            end--;
        }
        return text.substring(0, end);
    }
}
