package fr.estuaire.rollup.catalogue;

import fr.estuaire.shared.FrenchText;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text as they are searched: normalised. Letters that stand alone are none, and neither is what is longer than
 * any word: InnoDB leaves it out as well, and Lucene refuses a document for one of 32 KB, which a few letters that open into
 * several can make.
 */
final class Words extends TokenStream {
    /** Letters, as {@code innodb_ft_max_token_size} has it. */
    private static final int LONGEST = 84;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> words;
    private Iterator<String> left;

    Words(String text) {
        this.words = Arrays.stream(FrenchText.normalise(text).split(" "))
                .filter(word -> word.length() > 1 && word.length() <= LONGEST)
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
