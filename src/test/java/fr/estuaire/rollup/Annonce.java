package fr.estuaire.rollup;

/** The sample formation, told so that nothing else in the catalogue is like it: {@code annonce("N1").a("14118", "Caen")}. */
public record Annonce(String xml) {
    /** At Caen, in Normandie, by a body of Paris. */
    public static Annonce annonce(String numero) {
        return new Annonce(Flux.formation(numero, "Tissage " + numero)
                        .replace("<code-RS>6432</code-RS>", "<code-RS>7311</code-RS>"))
                .a("14118", "14000", "Caen");
    }

    public Annonce a(String commune, String codePostal, String ville) {
        return new Annonce(xml.replaceAll("<code-INSEE-commune>[^<]*<", "<code-INSEE-commune>" + commune + "<")
                .replaceAll("<codepostal>[^<]*<", "<codepostal>" + codePostal + "<")
                .replaceAll("<ville>[^<]*<", "<ville>" + ville + "<")
                .replaceAll("<geolocalisation>.*</geolocalisation>", ""));
    }

    public Annonce aDistance() {
        return avec("<modalites-enseignement>0<", "<modalites-enseignement>2<");
    }

    public Annonce misAJour(String jour) {
        return avec("datemaj=\"20260203\"", "datemaj=\"" + jour + "\"");
    }

    public Annonce duAu(String debut, String fin) {
        return new Annonce(xml.replaceAll(
                "(<session [^>]*>\\s*<periode>)<debut>[^<]*</debut><fin>[^<]*</fin>",
                "$1<debut>" + debut + "</debut><fin>" + fin + "</fin>"));
    }

    public Annonce intitulee(String intitule) {
        return new Annonce(xml.replaceAll("<intitule-formation>[^<]*<", "<intitule-formation>" + intitule + "<"));
    }

    public Annonce sansCertification() {
        return new Annonce(xml.replaceAll("<certification>.*</certification>", ""))
                .avec("<certifiante>1<", "<certifiante>0<");
    }

    public Annonce avec(String before, String after) {
        if (!xml.contains(before)) {
            throw new IllegalArgumentException("The sample has no " + before);
        }
        return new Annonce(xml.replace(before, after));
    }

    /** A second session, in the same action. */
    public Annonce avecSession(String numero, String debut, String fin) {
        String session = xml.substring(xml.indexOf("<session "), xml.indexOf("</session>") + "</session>".length());
        return avec(
                session,
                session
                        + new Annonce(session)
                                .duAu(debut, fin)
                                .xml()
                                .replaceFirst("numero=\"[^\"]*\"", "numero=\"" + numero + "\""));
    }
}
