package fr.estuaire.benchmarks;

import com.ctc.wstx.stax.WstxInputFactory;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.imports.RegisterFile;
import fr.estuaire.reference.imports.RegisterFormat;
import fr.estuaire.reference.imports.RegisterReader;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a register with the parser of its import, to the last line, and keeps nothing. */
final class RegisterParsing {
    private final ConfigurableApplicationContext context;
    private final RegisterFormat<?> format;

    RegisterParsing(ConfigurableApplicationContext context, Register register) {
        this.context = context;
        this.format = context.getBeansOfType(RegisterFormat.class).values().stream()
                .map(bean -> (RegisterFormat<?>) bean)
                .filter(bean -> bean.register() == register)
                .findFirst()
                .orElseThrow();
    }

    /** Seconds that it takes. */
    double run(Path file) throws IOException {
        long start = System.nanoTime();
        RegisterFile given =
                new RegisterFile(file, String.valueOf(file.getFileName()), "", Files.size(file), new AtomicLong());
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        return TenantScope.call(Space.reference(), () -> {
            try (RegisterReader<?> reader = format.open(given, jdbc)) {
                while (reader.next().isPresent()) {
                    // only the time counts
                }
            }
            return (System.nanoTime() - start) / 1e9;
        });
    }

    /** Seconds that the XML parser alone takes, every text built and every event passed. */
    double events(Path file) throws IOException, XMLStreamException {
        long start = System.nanoTime();
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long characters = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                characters += xml.next() == XMLStreamReader.CHARACTERS ? xml.getTextLength() : 0;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return characters < 0 ? 0 : seconds;
    }
}
