package fr.estuaire.benchmarks.habituel;

import fr.estuaire.benchmarks.habituel.Lignes.LigneCode;
import fr.estuaire.benchmarks.habituel.Lignes.LigneFormation;
import fr.estuaire.benchmarks.habituel.Lignes.LigneLieu;
import fr.estuaire.benchmarks.habituel.Lignes.LigneSession;
import fr.estuaire.benchmarks.habituel.Lignes.LigneVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes of each formation its rows, and keeps them until they are saved. */
final class Conversion {
    final List<LigneFormation> formations = new ArrayList<>();
    final List<LigneVersion> versions = new ArrayList<>();
    final List<LigneSession> sessions = new ArrayList<>();
    final List<LigneCode> codes = new ArrayList<>();
    final List<LigneLieu> lieux = new ArrayList<>();
    private final String territoire;
    private long next;

    /** @param first identifier to give */
    Conversion(String territoire, long first) {
        this.territoire = territoire;
        this.next = first;
    }

    long next() {
        return next;
    }

    void clear() {
        formations.clear();
        versions.clear();
        sessions.clear();
        codes.clear();
        lieux.clear();
    }

    /** @param xml the formation, written anew */
    void add(Lheo.Formation formation, byte[] xml) {
        LigneFormation row = new LigneFormation();
        row.id = next++;
        row.territoire = territoire;
        row.numero = text(formation.numero);
        row.sha256 = sha256(xml);
        row.intitule = text(formation.intitule);
        row.objectif = text(formation.objectif);
        row.certifiante = "1".equals(formation.certifiante);
        row.datemaj = text(formation.datemaj);
        if (formation.organisme != null) {
            row.organisme = text(formation.organisme.nom);
            row.siret = siret(formation.organisme.siret);
        }
        formations.add(row);
        version(row, xml);
        codes(row.id, formation);
        formation.actions.forEach(action -> action(row, action));
    }

    private void version(LigneFormation row, byte[] xml) {
        LigneVersion version = new LigneVersion();
        version.id = next++;
        version.territoire = territoire;
        version.numero = row.numero;
        version.sha256 = row.sha256;
        version.intitule = row.intitule;
        version.fragment = deflate(xml);
        versions.add(version);
    }

    private void codes(long formation, Lheo.Formation read) {
        if (read.domaine != null) {
            read.domaine.formacodes.forEach(code -> code(formation, "FORMACODE", code.valeur));
            read.domaine.nsf.forEach(code -> code(formation, "NSF", code));
            read.domaine.rome.forEach(code -> code(formation, "ROME", code));
        }
        for (Lheo.Certification certification : read.certifications) {
            code(formation, "RNCP", certification.rncp);
            code(formation, "CERTIFINFO", certification.certifinfo);
        }
    }

    private void code(long formation, String genre, @Nullable String value) {
        if (value == null) {
            return;
        }
        LigneCode code = new LigneCode();
        code.id = next++;
        code.formation = formation;
        code.genre = genre;
        code.code = value;
        codes.add(code);
    }

    private void action(LigneFormation formation, Lheo.Action action) {
        for (Lheo.Session session : action.sessions) {
            for (int rank = 0; rank < action.lieux.size(); rank++) {
                session(formation, action, session, rank);
            }
        }
        for (Lheo.Formateur formateur : action.formateurs) {
            LigneLieu lieu = new LigneLieu();
            lieu.id = next++;
            lieu.formation = formation.id;
            lieu.siret = siret(formateur.siret);
            lieu.formateur = true;
            lieu.nom = text(formateur.raisonSociale);
            lieu.sessions = action.sessions.size();
            Lheo.Adresse adresse = adresse(action, 0);
            lieu.adresse = String.join(" ", adresse.lignes);
            lieu.codePostal = text(adresse.codepostal);
            lieu.ville = text(adresse.ville);
            lieu.villeCle = key(lieu.ville);
            lieux.add(lieu);
        }
    }

    private void session(LigneFormation formation, Lheo.Action action, Lheo.Session session, int rank) {
        LigneSession row = new LigneSession();
        row.id = next++;
        row.formation = formation.id;
        row.action = text(action.numero);
        row.numero = text(session.numero);
        row.debut = session.periode == null ? null : day(session.periode.debut);
        row.fin = session.periode == null ? null : day(session.periode.fin);
        row.recrutement = text(session.etat);
        row.lieuRang = rank;
        Lheo.Adresse adresse = adresse(action, rank);
        row.ville = text(adresse.ville);
        row.villeCle = key(row.ville);
        row.codePostal = text(adresse.codepostal);
        row.codeCommune = text(adresse.commune);
        row.departement = text(adresse.departement);
        row.region = text(adresse.region);
        sessions.add(row);
    }

    private static Lheo.Adresse adresse(Lheo.Action action, int rank) {
        Lheo.Coordonnees coordonnees = rank < action.lieux.size() ? action.lieux.get(rank).coordonnees : null;
        return coordonnees == null || coordonnees.adresse == null ? new Lheo.Adresse() : coordonnees.adresse;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String siret(Lheo.@Nullable Siret siret) {
        return siret == null ? "" : text(siret.siret);
    }

    private static @Nullable LocalDate day(@Nullable String digits) {
        return digits == null ? null : LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String key(String town) {
        return Normalizer.normalize(town, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream small = new ByteArrayOutputStream(bytes.length / 3);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(small)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.toByteArray();
    }
}
