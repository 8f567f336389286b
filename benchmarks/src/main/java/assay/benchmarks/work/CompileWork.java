package assay.benchmarks.work;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Compiles generated classes with the javac of this JDK, inside this process; the class files are thrown away.
final class CompileWork implements Work {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    @Override
    public void once(RandomGenerator random) throws IOException {
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null,
                            new Discarding(files),
                            null,
                            List.of("-proc:none", "-implicit:none"),
                            null,
                            List.of(new Source(source(random))))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("source: a class that javac accepts was required");
            }
        }
    }

    private static String source(RandomGenerator random) {
        StringBuilder source = new StringBuilder("import java.util.*; import java.util.stream.*; class Generated {\n");
        for (int method = random.nextInt(20); method >= 0; method--) {
            source.append("Map<String, List<Integer>> m%d(List<String> in) { int k = %d;\n"
                    .formatted(method, random.nextInt(1000)));
            source.append(" return in.stream().filter(s -> s.length() > k).map(String::trim)");
            source.append(".collect(Collectors.groupingBy(s -> switch (s) { case \"a\" -> \"b\"; default -> s; },");
            source.append(" Collectors.mapping(s -> s.length() + k, Collectors.toList()))); }\n");
        }
        return source.append("record R(int a, String b) {} }").toString();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Generated.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Discarding extends ForwardingJavaFileManager<StandardJavaFileManager> {
        Discarding(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("string:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
