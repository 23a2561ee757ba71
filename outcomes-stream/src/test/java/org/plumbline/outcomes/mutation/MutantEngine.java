package org.plumbline.outcomes.mutation;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apache.avro.specific.SpecificRecord;

/// The engine with one source file compiled anew, in a class loader of its own. Everything else is
/// the engine as it was built.
final class MutantEngine extends URLClassLoader {
    private static final String ENGINE = "org.plumbline.outcomes.";
    private static final String RUN = "org.plumbline.outcomes.topology.CoreRun";

    static {
        registerAsParallelCapable();
    }

    private MutantEngine(URL[] classes) {
        super(classes, MutantEngine.class.getClassLoader());
    }

    static MutantEngine compile(Mutation mutation, Path target) throws IOException {
        var messages = new StringWriter();
        CompilationTask task =
                ToolProvider.getSystemJavaCompiler()
                        .getTask(
                                messages,
                                null,
                                null,
                                List.of(
                                        "-d",
                                        target.toString(),
                                        "-proc:none",
                                        "-cp",
                                        System.getProperty("java.class.path", "")),
                                null,
                                List.of(source(mutation)));
        if (!task.call()) {
            throw new IllegalStateException(mutation + " does not compile: " + messages);
        }
        return new MutantEngine(
                new URL[] {
                    url(target), url(Path.of("target/classes")), url(Path.of("target/test-classes"))
                });
    }

    /// Runs one patient's records through it.
    @SuppressWarnings("unchecked") // CoreRun says so, in another loader
    Function<List<SpecificRecord>, Map<String, Map<String, Long>>> run()
            throws ReflectiveOperationException {
        return (Function<List<SpecificRecord>, Map<String, Map<String, Long>>>)
                loadClass(RUN).getConstructor().newInstance();
    }

    /// The engine's own classes from here, the rest from where they always are.
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(ENGINE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }

    private static JavaFileObject source(Mutation mutation) throws IOException {
        String text = mutation.source();
        return new SimpleJavaFileObject(
                URI.create("string:///" + mutation.fileName()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
