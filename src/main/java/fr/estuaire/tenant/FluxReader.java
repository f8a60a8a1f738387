package fr.estuaire.tenant;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the section {@code flux} of a territory's file into a {@link Flux}, checking each value. */
final class FluxReader {
    private static final String TYPE = "type";
    private static final String ADRESSE = "adresse";
    private static final String DOSSIER = "dossier";
    private static final String MOTIF = "motif";
    private static final String PORT = "port";
    private static final String CHEMIN = "chemin";
    private static final String EMPREINTE = "empreinte-hote";
    private static final String SOMME = "somme";
    private static final int SSH_PORT = 22;
    private static final Pattern PORT_FORMAT = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}=?");
    private static final Pattern NAMES = Pattern.compile("[^/\\\\]+");

    private FluxReader() {}

    static Flux read(YamlSection yaml) {
        String type = yaml.text(TYPE);
        return switch (type) {
            case "dossier" -> folder(yaml);
            case "https" -> https(yaml);
            case "sftp" -> sftp(yaml);
            default ->
                throw yaml.error(
                        TYPE, "« type » vaut « %s » ; valeurs possibles : dossier, https, sftp.".formatted(type));
        };
    }

    private static Flux folder(YamlSection yaml) {
        yaml.allowOnly(Set.of(TYPE, DOSSIER, MOTIF, SOMME));
        Path folder = Path.of(yaml.text(DOSSIER));
        if (!folder.isAbsolute()) {
            throw yaml.error(DOSSIER, "« dossier » doit être un chemin entier, comme /srv/flux/normandie.");
        }
        String names = yaml.findText(MOTIF).orElse("*.{xml,xml.gz}");
        if (!NAMES.matcher(names).matches()) {
            throw yaml.error(MOTIF, "« motif » est un nom de fichier sans dossier, comme \"*.xml.gz\".");
        }
        return new Flux.Dossier(folder, names, somme(yaml));
    }

    private static Flux https(YamlSection yaml) {
        yaml.allowOnly(Set.of(TYPE, ADRESSE, SOMME));
        String text = yaml.text(ADRESSE);
        URI address;
        try {
            address = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw yaml.error(ADRESSE, "« %s » n’est pas une adresse.".formatted(text));
        }
        if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getRawUserInfo() != null) {
            throw yaml.error(
                    ADRESSE,
                    "« adresse » commence par https:// et ne porte ni compte ni mot de passe : ceux-ci vont dans"
                            + " l’environnement.");
        }
        return new Flux.Https(address, somme(yaml));
    }

    private static Flux sftp(YamlSection yaml) {
        yaml.allowOnly(Set.of(TYPE, "hote", PORT, "utilisateur", CHEMIN, EMPREINTE, SOMME));
        String fingerprint = yaml.text(EMPREINTE);
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw yaml.error(
                    EMPREINTE,
                    "« %s » vaut « %s » ; il faut l’empreinte que donne ssh-keygen -l, comme \"SHA256:…\" suivi de 43 signes."
                            .formatted(EMPREINTE, fingerprint));
        }
        return new Flux.Sftp(
                yaml.text("hote"),
                port(yaml),
                yaml.text("utilisateur"),
                yaml.text(CHEMIN),
                fingerprint.replaceFirst("=$", ""),
                somme(yaml));
    }

    private static int port(YamlSection yaml) {
        String text = yaml.findText(PORT).orElse(String.valueOf(SSH_PORT));
        if (!PORT_FORMAT.matcher(text).matches() || Integer.parseInt(text) > 65_535) {
            throw yaml.error(PORT, "« port » vaut « %s » ; il faut un nombre de 1 à 65535.".formatted(text));
        }
        return Integer.parseInt(text);
    }

    private static boolean somme(YamlSection yaml) {
        return yaml.has(SOMME) && yaml.yesOrNo(SOMME);
    }
}
