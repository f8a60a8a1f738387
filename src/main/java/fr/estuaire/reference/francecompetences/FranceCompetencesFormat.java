package fr.estuaire.reference.francecompetences;

import fr.estuaire.reference.Register;
import fr.estuaire.reference.csv.ExpansionGuard;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.RegisterFormat;
import fr.estuaire.reference.imports.RegisterReader;
import fr.estuaire.reference.imports.RegisterTable;
import fr.estuaire.reference.imports.UnreadableRegisterException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The RNCP and the RS: the daily XML flow V4.1 (one file each, as it is, in gzip or in ZIP), or the CSV archive of both.
 *
 * @see <a href="https://www.data.gouv.fr/datasets/repertoire-national-des-certifications-professionnelles-et-repertoire-specifique">data.gouv.fr</a>
 */
@Component
class FranceCompetencesFormat implements RegisterFormat<FicheCertification> {
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 64;

    @Override
    public Register register() {
        return Register.FRANCE_COMPETENCES;
    }

    @Override
    public RegisterTable<FicheCertification> table() {
        return FicheTables.XML;
    }

    /** A sheet may have hundreds of partners. */
    @Override
    public int lotSize() {
        return 800;
    }

    @Override
    public RegisterReader<FicheCertification> open(RegisterFile file, JdbcClient registers) throws IOException {
        InputStream raw = new BufferedInputStream(file.open(), BUFFER);
        try {
            raw.mark(HEAD);
            String head = new String(raw.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            raw.reset();
            if (head.startsWith("PK\u0003\u0004")) {
                raw.close();
                return fromArchive(file);
            }
            return FlowReader.open(xml(raw, head, file), new FileName(file.name()));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream xml(InputStream raw, String head, RegisterFile file) throws IOException {
        if (head.startsWith("\u001f\u008b")) {
            try {
                return new BufferedInputStream(
                        new ExpansionGuard(new GZIPInputStream(raw, BUFFER), file.octets()), BUFFER);
            } catch (ZipException e) {
                throw new UnreadableRegisterException(FlowDamage.DAMAGED_ARCHIVE, e);
            }
        }
        if (head.isBlank()) {
            throw new UnreadableRegisterException(
                    "Ce fichier est vide : téléchargez-le de nouveau chez son propriétaire.");
        }
        if (!head.replace("\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<")) {
            throw new UnreadableRegisterException(
                    "Ce fichier n’est ni le flux XML de France compétences ni son archive CSV (ZIP) : importez le bon fichier.");
        }
        return raw;
    }

    private static RegisterReader<FicheCertification> fromArchive(RegisterFile file) throws IOException {
        Archive archive = Archive.open(file);
        try {
            Optional<ZipEntry> xml = archive.findXml();
            if (xml.isPresent()) {
                return FlowReader.open(
                        new ArchiveStream(archive, archive.bytes(xml.get())),
                        new FileName(Archive.baseName(xml.get())));
            }
            return ArchiveReader.open(archive, file);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }
}
