package fr.estuaire.rollup.normalisation;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Texts that people read, without the HTML that an export tool left in them. What is not surely HTML stays. */
final class Textes {
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\\d{0,2});");
    private static final String ATTRIBUTES = "((?:\\s+[a-zA-Z:-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'<>]+))*)\\s*";
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9:]*)" + ATTRIBUTES + "(/?)>");
    private static final Pattern LINK = Pattern.compile(
            "<a\\s[^<>]*?\\bhref\\s*=\\s*[\"']([^\"'<>]*)[\"'][^<>]*>(.*?)</a\\s*>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BLANKS_BEFORE_BREAK = Pattern.compile("[ \\t]+(?=\\n)");
    private static final Pattern BREAKS = Pattern.compile("\\n{3,}");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dl", "dd", "dt");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "center", "code", "em", "font", "i", "label", "li", "o:p", "pre", "s", "section",
            "small", "span", "strike", "strong", "sub", "sup", "tbody", "td", "tfoot", "th", "thead", "u");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What a text that teaches HTML would lose. */
    private static final List<String> MARKUP = List.of("&lt;", "&gt;", "&amp;", "&quot;");

    private Textes() {}

    /** Whether there is nothing to look at. */
    static boolean isPlain(String text) {
        return text.indexOf('&') < 0 && text.indexOf('<') < 0;
    }

    /** The text itself when nothing is to be mended. */
    static String withoutHtml(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean teachesHtml = lower.contains("html") || lower.contains("balise");
        String before = text;
        String after = step(text, teachesHtml);
        while (!after.equals(before)) {
            before = after;
            after = step(before, teachesHtml);
        }
        return after.isBlank() ? text : after;
    }

    private static String step(String text, boolean teachesHtml) {
        String decoded =
                ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decode(found.group(), teachesHtml)));
        return teachesHtml || decoded.indexOf('<') < 0 || !isMarkup(decoded) ? decoded : withoutTags(decoded);
    }

    private static String decode(String entity, boolean teachesHtml) {
        if (teachesHtml && MARKUP.contains(entity)) {
            return entity;
        }
        if (entity.charAt(1) != '#') {
            return HtmlUtils.htmlUnescape(entity);
        }
        int base = Character.toLowerCase(entity.charAt(2)) == 'x' ? 16 : 10;
        int code = Integer.parseInt(entity.substring(base == 16 ? 3 : 2, entity.length() - 1), base);
        return isText(code) ? character(code) : entity;
    }

    private static boolean isText(int code) {
        return code == '\n'
                || (code >= ' ' && code != 0x7F && code <= 0xD7FF)
                || (code >= 0xE000 && code <= 0xFFFD)
                || (code >= 0x10000 && code <= Character.MAX_CODE_POINT);
    }

    /** Browsers read 128 to 159 as Windows would. */
    private static String character(int code) {
        return code >= 0x80 && code <= 0x9F ? new String(new byte[] {(byte) code}, WINDOWS) : Character.toString(code);
    }

    /** Whether there are tags of HTML, all of which open and close: « le poids <b » or « la balise <p> » are text. */
    private static boolean isMarkup(String text) {
        Map<String, Integer> open = new HashMap<>();
        boolean any = false;
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String name = name(tag);
            if (!isHtml(name)) {
                continue;
            }
            any = true;
            if (!VOID.contains(name) && tag.group(4).isEmpty()) {
                open.merge(name, tag.group(1).isEmpty() ? 1 : -1, Integer::sum);
            }
        }
        return any && open.values().stream().allMatch(count -> count == 0);
    }

    private static String name(Matcher tag) {
        return tag.group(2).toLowerCase(Locale.ROOT);
    }

    private static boolean isHtml(String name) {
        return VOID.contains(name) || BLOCKS.contains(name) || INLINE.contains(name);
    }

    private static String withoutTags(String text) {
        String linked =
                LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(link(link.group(1), link.group(2))));
        Matcher tag = TAG.matcher(linked);
        StringBuilder out = new StringBuilder(linked.length());
        while (tag.find()) {
            String name = name(tag);
            tag.appendReplacement(
                    out, isHtml(name) ? blank(name, !tag.group(1).isEmpty()) : Matcher.quoteReplacement(tag.group()));
        }
        tag.appendTail(out);
        return BREAKS.matcher(BLANKS_BEFORE_BREAK.matcher(out).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
    }

    private static String link(String address, String words) {
        return address.startsWith("http") && !words.contains(address) ? words + " (" + address + ")" : words;
    }

    /** What a tag looks like to who reads the page. */
    private static String blank(String name, boolean closes) {
        return switch (name) {
            case "br", "hr" -> "\n";
            case "li" -> closes ? "" : "\n- ";
            case "td", "th" -> closes ? " " : "";
            default -> BLOCKS.contains(name) ? "\n" : "";
        };
    }

    /** Whether a title is written as it should be: no blank at its ends, no two in a row, nothing that nobody sees. */
    static boolean isTidy(String title) {
        boolean blank = true;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            boolean next = isBlank(c);
            if ((next && (blank || c < ' ')) || isInvisible(c)) {
                return false;
            }
            blank = next;
        }
        return !blank || title.isEmpty();
    }

    /** The title itself when there is nothing but blanks in it. */
    static String tidy(String title) {
        StringBuilder out = new StringBuilder(title.length());
        char pending = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (isBlank(c)) {
                // a blank that keeps a sign with its word stays so
                pending = pending == 0 || c > ' ' ? (c < ' ' ? ' ' : c) : pending;
            } else if (!isInvisible(c)) {
                if (pending != 0 && !out.isEmpty()) {
                    out.append(pending);
                }
                pending = 0;
                out.append(c);
            }
        }
        return out.isEmpty() ? title : out.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00A0' || c == '\u202F';
    }

    /** Control characters, soft hyphens, and what has no width; joiners of scripts and emoji stay. */
    private static boolean isInvisible(char c) {
        return (c < ' ' && !isBlank(c)) || (c >= 0x7F && c <= 0x9F) || c == '\u00AD' || c == '\u200B' || c == '\uFEFF';
    }
}
