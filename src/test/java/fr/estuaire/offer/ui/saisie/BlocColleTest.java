package fr.estuaire.offer.ui.saisie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BlocColleTest {

    @Test
    void splitsRowsAndCells() {
        assertThat(BlocColle.read("a\tb\r\nc\td\r\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(BlocColle.read("a\nb")).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void keepsEmptyCellsAndEmptyRows() {
        assertThat(BlocColle.read("a\t\t\n\nb")).containsExactly(List.of("a", "", ""), List.of(""), List.of("b"));
        assertThat(BlocColle.read("")).isEmpty();
    }

    @Test
    void readsQuotedCellsOfSeveralLines() {
        assertThat(BlocColle.read("\"deux\nlignes, « \"\"oui\"\" »\"\tb"))
                .containsExactly(List.of("deux\nlignes, « \"oui\" »", "b"));
    }

    @Test
    void leavesALoneQuoteAsItIs() {
        assertThat(BlocColle.read("écran 15\"\tb\n\"sic"))
                .containsExactly(List.of("écran 15\"", "b"), List.of("\"sic"));
    }

    @Property
    void readsBackAnyBlock(
            @ForAll @Size(min = 1, max = 4)
                    List<@Size(value = 3) List<@CharRange(from = ' ', to = '#') @StringLength(max = 5) String>> block) {
        String copied = block.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));

        assertThat(BlocColle.read(copied))
                .isEqualTo(block.stream()
                        .map(row -> row.stream().map(String::strip).toList())
                        .toList());
    }
}
