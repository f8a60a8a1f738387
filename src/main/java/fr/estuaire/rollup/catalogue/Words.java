package fr.estuaire.rollup.catalogue;

import fr.estuaire.shared.FrenchText;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text as they are searched: normalised; letters that stand alone are none. */
final class Words extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> words;
    private Iterator<String> left;

    Words(String text) {
        this.words = Arrays.stream(FrenchText.normalise(text).split(" "))
                .filter(word -> word.length() > 1)
                .toList();
        this.left = words.iterator();
    }

    @Override
    public void reset() {
        left = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!left.hasNext()) {
            return false;
        }
        term.setEmpty().append(left.next());
        return true;
    }
}
