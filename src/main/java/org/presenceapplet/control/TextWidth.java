package org.presenceapplet.control;

/** How many columns of a terminal a text takes: East Asian characters and emoji two, combining marks none. */
final class TextWidth {
    private static final int FIRST_EMOJI = 0x1F300;
    private static final int LAST_EMOJI = 0x1FAFF;

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        if (character >= FIRST_EMOJI && character <= LAST_EMOJI) {
            return true;
        }
        boolean fullWidthForm =
                (character >= 0xFF01 && character <= 0xFF60) || (character >= 0x3001 && character <= 0x303F);
        return fullWidthForm
                || switch (Character.UnicodeScript.of(character)) {
                    case HAN, HIRAGANA, HANGUL, YI -> true;
                    case KATAKANA -> character < 0xFF61;
                    default -> false;
                };
    }

    /** The text cut to this many columns, an ellipsis at its end; never through the middle of a character. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int width = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            width += of(character);
            if (width > columns - 1) {
                break;
            }
            cut.appendCodePoint(character);
            at += Character.charCount(character);
        }
        return cut.append('…').toString();
    }

    /** The text cut or filled with blanks to exactly this many columns. */
    static String fit(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(Math.max(0, columns - of(cut)));
    }
}
