package fr.estuaire.reference;

import fr.estuaire.reference.EtablissementFiche.Declaration;
import fr.estuaire.reference.EtablissementFiche.Ecole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what three registers say of some SIRETs: one statement a register, whatever their number. */
final class EtablissementRows {
    private final JdbcClient jdbc;

    EtablissementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of some SIRETs in their order; one that no register knows is left out. */
    List<EtablissementLine> lines(List<String> sirets) {
        if (sirets.isEmpty()) {
            return List.of();
        }
        Map<String, Sirene> sirene = sirene(sirets);
        Map<String, List<Body>> bodies =
                bodies(sirets.stream().map(siret -> siret.substring(0, 9)).collect(Collectors.toSet()));
        Map<String, List<School>> schools = schools(sirets);
        return sirets.stream()
                .flatMap(siret -> line(
                        siret,
                        Optional.ofNullable(sirene.get(siret)),
                        bodies.getOrDefault(siret.substring(0, 9), List.of()),
                        schools.getOrDefault(siret, List.of()))
                        .stream())
                .toList();
    }

    List<Declaration> declarations(String siren) {
        List<Body> bodies = bodies(Set.of(siren)).getOrDefault(siren, List.of());
        Map<String, String> labels = specialites(bodies.stream()
                .flatMap(body -> Words.codes(body.specialites()).stream())
                .collect(Collectors.toSet()));
        return bodies.stream()
                .map(body -> new Declaration(
                        body.nda(),
                        Words.codes(body.precedents()),
                        body.denomination(),
                        body.siret(),
                        body.actif(),
                        body.qualiopi(),
                        Words.codes(body.specialites()).stream()
                                .map(code -> labels.containsKey(code) ? code + " " + labels.get(code) : code)
                                .toList(),
                        body.stagiaires(),
                        body.formateurs(),
                        body.declareLe()))
                .toList();
    }

    List<Ecole> ecoles(String siret) {
        return schools(List.of(siret)).getOrDefault(siret, List.of()).stream()
                .map(School::ecole)
                .toList();
    }

    private static Optional<EtablissementLine> line(
            String siret, Optional<Sirene> sirene, List<Body> bodies, List<School> schools) {
        if (sirene.isEmpty() && schools.isEmpty() && bodies.stream().noneMatch(body -> siret.equals(body.siret()))) {
            return Optional.empty();
        }
        Optional<Body> body = bodies.stream()
                .filter(one -> siret.equals(one.siret()))
                .findFirst()
                .or(() -> bodies.stream().findFirst());
        Place place = place(siret, sirene, body, schools);
        Set<Qualiopi> qualiopi = EnumSet.noneOf(Qualiopi.class);
        bodies.stream().filter(Body::actif).forEach(one -> qualiopi.addAll(one.qualiopi()));
        return Optional.of(new EtablissementLine(
                siret,
                body.map(Body::denomination)
                        .or(() -> schools.stream()
                                .map(school -> school.ecole().denomination())
                                .findFirst())
                        .or(() -> sirene.map(Sirene::enseigne))
                        .orElse(siret),
                sirene.map(Sirene::enseigne)
                        .filter(sign -> body.filter(one -> sign.equalsIgnoreCase(one.denomination()))
                                .isEmpty())
                        .orElse(null),
                place.adresse(),
                place.codePostal(),
                place.ville(),
                sirene.map(Sirene::ouvert).orElse(null),
                sirene.map(Sirene::siege).orElse(false),
                bodies.stream().anyMatch(Body::actif),
                bodies.stream().map(Body::nda).toList(),
                schools.stream().map(school -> school.ecole().uai()).toList(),
                qualiopi));
    }

    /** SIRENE knows best; the body’s own declaration is that of one establishment only. */
    private static Place place(String siret, Optional<Sirene> sirene, Optional<Body> body, List<School> schools) {
        return Stream.of(
                        sirene.map(Sirene::place),
                        body.filter(one -> siret.equals(one.siret())).map(Body::place),
                        schools.stream().map(School::place).findFirst())
                .flatMap(Optional::stream)
                .filter(one -> one.ville() != null)
                .findFirst()
                .orElse(Place.UNKNOWN);
    }

    private Map<String, Sirene> sirene(Collection<String> sirets) {
        return jdbc
                .sql("SELECT * FROM estuaire_reference.etablissement WHERE siret IN (:sirets)")
                .param("sirets", sirets)
                .query((row, n) -> new Sirene(
                        row.getString("siret"),
                        row.getBoolean("siege"),
                        row.getBoolean("ouvert"),
                        row.getString("enseigne"),
                        Place.of(row, "adresse")))
                .list()
                .stream()
                .collect(Collectors.toMap(Sirene::siret, one -> one));
    }

    private Map<String, List<Body>> bodies(Set<String> sirens) {
        return jdbc.sql("""
                        SELECT * FROM estuaire_reference.organisme_formation WHERE siren IN (:sirens)
                        ORDER BY actif DESC, nda""").param("sirens", sirens).query((row, n) -> body(row)).list().stream()
                .collect(Collectors.groupingBy(Body::siren));
    }

    private Map<String, List<School>> schools(Collection<String> sirets) {
        return jdbc
                .sql("SELECT * FROM estuaire_reference.uai WHERE siret IN (:sirets) ORDER BY ouvert DESC, code")
                .param("sirets", sirets)
                .query((row, n) -> new School(
                        row.getString("siret"),
                        new Ecole(
                                row.getString("code"),
                                row.getString("denomination"),
                                row.getString("nature"),
                                row.getBoolean("ouvert"),
                                row.getString("ville"),
                                row.getString("academie")),
                        Place.of(row, "adresse")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(School::siret));
    }

    /** The nomenclature has no file of its own: its labels come with the certifications. */
    private Map<String, String> specialites(Set<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT code, MAX(libelle) AS libelle FROM estuaire_reference.certification_code
                        WHERE genre = 'NSF' AND code IN (:codes) AND libelle IS NOT NULL GROUP BY code""")
                .param("codes", codes)
                .query((row, n) -> Map.entry(row.getString("code"), row.getString("libelle")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Body body(ResultSet row) throws SQLException {
        Set<Qualiopi> qualiopi = EnumSet.noneOf(Qualiopi.class);
        for (Qualiopi category : Qualiopi.values()) {
            if (row.getBoolean(category.column())) {
                qualiopi.add(category);
            }
        }
        return new Body(
                row.getString("nda"),
                row.getString("nda_precedents"),
                row.getString("siren"),
                row.getString("siret"),
                row.getString("denomination"),
                row.getBoolean("actif"),
                qualiopi,
                row.getString("specialites"),
                row.getObject("stagiaires", Integer.class),
                row.getObject("formateurs", Integer.class),
                row.getObject("declare_le", LocalDate.class),
                Place.of(row, "voie"));
    }

    private record Sirene(
            String siret,
            boolean siege,
            boolean ouvert,
            @Nullable String enseigne,
            Place place) {}

    private record School(String siret, Ecole ecole, Place place) {}

    private record Body(
            String nda,
            @Nullable String precedents,
            String siren,
            @Nullable String siret,
            String denomination,
            boolean actif,
            Set<Qualiopi> qualiopi,
            @Nullable String specialites,
            @Nullable Integer stagiaires,
            @Nullable Integer formateurs,
            @Nullable LocalDate declareLe,
            Place place) {}

    private record Place(
            @Nullable String adresse,
            @Nullable String codePostal,
            @Nullable String ville) {
        static final Place UNKNOWN = new Place(null, null, null);

        static Place of(ResultSet row, String street) throws SQLException {
            return new Place(row.getString(street), row.getString("code_postal"), row.getString("ville"));
        }
    }
}
