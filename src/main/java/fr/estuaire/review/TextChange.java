package fr.estuaire.review;

import java.util.Arrays;
import java.util.List;

/** Where two versions of a text part and meet again, by whole words: so that one changed word stands out in a page of text. */
public record TextChange(String start, String before, String after, String end) {

    public static TextChange between(String published, String proposed) {
        List<String> before = words(published);
        List<String> after = words(proposed);
        int most = Math.min(before.size(), after.size());
        int start = 0;
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && fromEnd(before, end).equals(fromEnd(after, end))) {
            end++;
        }
        return new TextChange(
                String.join("", before.subList(0, start)),
                String.join("", before.subList(start, before.size() - end)),
                String.join("", after.subList(start, after.size() - end)),
                String.join("", before.subList(before.size() - end, before.size())));
    }

    private static String fromEnd(List<String> words, int rank) {
        return words.get(words.size() - 1 - rank);
    }

    /** Words, and the spaces between them as words of their own: nothing is lost when they are joined. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)", -1));
    }
}
