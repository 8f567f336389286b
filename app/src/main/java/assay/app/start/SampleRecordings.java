package assay.app.start;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// The recordings that ship with the program, as resources beside their list.
public final class SampleRecordings {
    private static final String FOLDER = "/assay/app/samples/";

    private final Path target;

    /// @param target folder that copies are put into, so that they can be imported as files
    public SampleRecordings(Path target) {
        this.target = target;
    }

    /// In the order in which they are offered.
    List<SampleRecording> list() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = open("samples.properties")) {
            properties.load(in);
        }
        return Arrays.stream(properties.getProperty("samples").split(",", -1))
                .map(String::strip)
                .map(id -> sample(properties, id))
                .toList();
    }

    private static SampleRecording sample(Properties properties, String id) {
        return new SampleRecording(
                id,
                properties.getProperty(id + ".title"),
                properties.getProperty(id + ".description"),
                properties.getProperty(id + ".file"));
    }

    /// A file with the sample, made anew each time.
    Path copy(SampleRecording sample) throws IOException {
        Files.createDirectories(target);
        Path file = target.resolve(sample.file());
        try (InputStream in = open(sample.file())) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = SampleRecordings.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new FileNotFoundException("The program is incomplete: " + FOLDER + name + " is missing");
        }
        return in;
    }
}
