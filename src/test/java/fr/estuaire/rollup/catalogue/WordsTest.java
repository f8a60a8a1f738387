package fr.estuaire.rollup.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void givesTheWordsWithoutAccentsAndLettersThatStandAlone() {
        assertThat(words("L’anglais à Évry")).containsExactly("anglais", "evry");
    }

    /** One letter of these opens into four or five: a text of 3,000 of them would be a word of 45 KB. */
    @Test
    void leavesOutWhatIsLongerThanAnyWord() {
        assertThat(words("Anglais " + "\u3300".repeat(3000) + " pro")).containsExactly("anglais", "pro");
        assertThat(words("a".repeat(84) + " " + "b".repeat(85))).containsExactly("a".repeat(84));
    }

    private static List<String> words(String text) {
        List<String> found = new ArrayList<>();
        try (Words words = new Words(text)) {
            CharTermAttribute term = words.getAttribute(CharTermAttribute.class);
            while (words.incrementToken()) {
                found.add(term.toString());
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }
}
