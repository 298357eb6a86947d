package org.presenceapplet.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LinkTest {
    private static List<String> links(String line) {
        return Link.in(line).stream()
                .map(link -> {
                    assertEquals(
                            link.address().toString(),
                            line.substring(link.span().start(), link.span().end()));
                    return link.address().toString();
                })
                .toList();
    }

    @Test
    void addressesAreFoundWhereTheyStand() {
        assertEquals(
                List.of("https://example.org/a?b=c#d", "HTTP://example.net"),
                links("See https://example.org/a?b=c#d and HTTP://example.net"));
    }

    @Test
    void sentenceAroundAnAddressIsNoPartOfIt() {
        assertEquals(List.of("https://example.org/a"), links("(see https://example.org/a)."));
        assertEquals(List.of("https://example.org"), links("“https://example.org”, they say"));
        assertEquals(
                List.of("https://en.wikipedia.org/wiki/Bach_(crater)"),
                links("https://en.wikipedia.org/wiki/Bach_(crater)!"));
    }

    @Test
    void whatOnlyLooksLikeOneIsNone() {
        for (String text : List.of(
                "http://",
                "https:// example.org",
                "ftp://example.org",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://bank.example@evil.example/",
                "https://example.org/%zz",
                "https://exa\"mple.org",
                "xhttps://example.org",
                "https://example.org/that-is-cut-o…")) {
            assertEquals(List.of(), links(text), text);
        }
    }
}
