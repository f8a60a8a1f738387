package fr.estuaire.lheo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DictLheoTest {

    @Test
    void holdsExactlyTheCodesOfTheGrammar() throws IOException {
        String xsd = xsd();
        int tables = 0;
        for (DictLheo table : DictLheo.values()) {
            var type = Pattern.compile(
                            "<xs:simpleType name=\"dict-" + table.name().replace('_', '-') + "\">(.*?)</xs:simpleType>",
                            Pattern.DOTALL | Pattern.CASE_INSENSITIVE)
                    .matcher(xsd);
            if (type.find()) {
                tables++;
                Set<String> codes = Pattern.compile("enumeration value=\"(\\d+)\"")
                        .matcher(type.group(1))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
                assertThat(table.codes())
                        .extracting(CodeLheo::code)
                        .as(table.name())
                        .containsExactlyInAnyOrderElementsOf(codes);
            }
        }
        assertThat(tables).isEqualTo(19);
    }

    @Test
    void proposesNoRetiredCode() {
        assertThat(DictLheo.NIVEAUX.proposed())
                .extracting(CodeLheo::code)
                .contains("14")
                .doesNotContain("4");
        assertThat(DictLheo.PUBLIC_VISE.codes()).hasSize(73);
        assertThat(DictLheo.NSF.codes()).hasSize(93);
    }

    @Test
    void labelsACode() {
        assertThat(DictLheo.MODALITE_RECRUTEMENT.labelOf("9")).isEqualTo("Information collective");
        assertThat(DictLheo.MODALITE_RECRUTEMENT.labelOf("77")).isEqualTo("77");
    }

    private static String xsd() throws IOException {
        try (InputStream stream = Objects.requireNonNull(DictLheo.class.getResourceAsStream("/lheo/lheo-2.3.xsd"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
