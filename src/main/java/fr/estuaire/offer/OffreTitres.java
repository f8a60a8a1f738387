package fr.estuaire.offer;

import fr.estuaire.lheo.Element;
import fr.estuaire.shared.FrenchText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds, among the offers of a body, those that a file tells of: by their numbers, or by what they are about. */
@Component
class OffreTitres {
    private final JdbcClient jdbc;

    OffreTitres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The offers of a body that bear these numbers, ours or those of a former file, by the number asked. */
    Map<String, String> findByNumeros(String organisme, Collection<String> numeros) {
        Map<String, String> found = new HashMap<>();
        if (numeros.isEmpty()) {
            return found;
        }
        Set<String> asked = new HashSet<>(numeros);
        jdbc.sql("SELECT numero, externe FROM formation WHERE organisme = :organisme"
                        + " AND (numero IN (:numeros) OR externe IN (:numeros)) ORDER BY numero")
                .param("organisme", organisme)
                .param("numeros", asked)
                .query(row -> {
                    String numero = row.getString("numero");
                    String externe = row.getString("externe");
                    if (externe != null && asked.contains(externe)) {
                        found.putIfAbsent(externe, numero);
                    }
                    if (asked.contains(numero)) {
                        found.put(numero, numero);
                    }
                });
        return found;
    }

    /** An offer that a formation of a file may be. */
    record Titre(String numero, @Nullable String externe) {}

    /** The offers of a body by their titles, without accents, capitals and signs. */
    Map<String, List<Titre>> listByTitle(String organisme) {
        Map<String, List<Titre>> titles = new LinkedHashMap<>();
        jdbc.sql(
                        "SELECT numero, externe, intitule FROM formation WHERE organisme = :organisme AND intitule IS NOT NULL")
                .param("organisme", organisme)
                .query(row -> {
                    titles.computeIfAbsent(
                                    FrenchText.normalise(row.getString("intitule")), key -> new java.util.ArrayList<>())
                            .add(new Titre(row.getString("numero"), row.getString("externe")));
                });
        return titles;
    }

    /** Whether two formations of one title are about the same thing: same certifications, failing that same domains. */
    static boolean isAbout(Element one, Element other) {
        Set<String> certifications = certifications(one);
        Set<String> others = certifications(other);
        if (!certifications.isEmpty() || !others.isEmpty()) {
            return certifications.equals(others);
        }
        return codes(one).equals(codes(other));
    }

    private static Set<String> certifications(Element formation) {
        return formation.children("certification").stream()
                .flatMap(certification -> certification.children().stream())
                .filter(code -> code.name().startsWith("code-"))
                .map(code -> code.name() + code.ownText().strip())
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(Element formation) {
        return formation.child("domaine-formation").stream()
                .flatMap(domain -> domain.children("code-FORMACODE").stream())
                .map(code -> code.ownText().strip())
                .collect(Collectors.toSet());
    }
}
