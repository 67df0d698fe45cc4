package org.oncovigil.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.Message.Level;
import org.oncovigil.problem.Place;
import org.oncovigil.problem.Problem;

/**
 * Compiles rule files to a jar of their executable model, and loads such a jar. Compiling takes seconds, loading a
 * fraction of one. The two Drools classes used here that are not public API are used nowhere else; a test holds that a
 * loaded rule base fires as a freshly compiled one does.
 */
final class RuleCompiler {
    private static final String RESOURCES = "src/main/resources/";
    private static final String MODEL_LIST = "drools-model";

    private RuleCompiler() {}

    /**
     * Compiles to a jar, written whole or not at all.
     *
     * @throws RuleFault if a file does not compile
     */
    static void compile(List<RuleSource> sources, Path jar) {
        KieBuilder builder;
        try {
            builder = build(sources);
        } catch (RuntimeException untyped) {
            throw new RuleFault(culprits(sources));
        }
        List<Problem> problems = problems(builder);
        if (!problems.isEmpty()) {
            throw new RuleFault(problems);
        }
        write(((InternalKieModule) builder.getKieModule()).getBytes(), jar);
    }

    private static KieBuilder build(List<RuleSource> sources) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        for (RuleSource source : sources) {
            files.write(RESOURCES + source.path(), services.getResources().newByteArrayResource(bytes(source)));
        }
        return services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    }

    private static List<Problem> problems(KieBuilder builder) {
        return builder.getResults().getMessages(Level.ERROR).stream()
                .map(RuleCompiler::problem)
                .distinct()
                .toList();
    }

    /** An expression that the compiler cannot type throws without a place: each file is tried alone to name it. */
    private static List<Problem> culprits(List<RuleSource> sources) {
        List<Problem> problems = new ArrayList<>();
        for (RuleSource source : sources) {
            try {
                problems.addAll(problems(build(List.of(source))));
            } catch (RuntimeException untyped) {
                problems.add(fault("rules/" + source.path(), 0, String.valueOf(untyped.getMessage())));
            }
        }
        return problems;
    }

    private static byte[] bytes(RuleSource source) {
        return source.text().getBytes(StandardCharsets.UTF_8);
    }

    private static Problem problem(Message message) {
        String path = message.getPath() == null ? "rules" : message.getPath().replace(RESOURCES, "");
        return fault("rules/" + path, Math.max(0, message.getLine()), message.getText());
    }

    private static Problem fault(String file, long line, String found) {
        return Problem.of(
                InferenceMessage.DOES_NOT_COMPILE,
                Place.line(file, line),
                found,
                "a rule that the language accepts",
                "Nothing was run.");
    }

    private static void write(byte[] content, Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            Path part = Files.createTempFile(jar.getParent(), "rules", ".part");
            Files.write(part, content);
            Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Loads the rule base of a compiled jar. */
    static KieBase load(Path jar) {
        try {
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, RuleCompiler.class.getClassLoader());
            List<Model> models = new ArrayList<>();
            for (String name : modelNames(jar)) {
                models.add(
                        (Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
            }
            return KieBaseBuilder.createKieBaseFromModel(models);
        } catch (MalformedURLException | ReflectiveOperationException broken) {
            throw new IllegalStateException("compiled rules in " + jar.getFileName() + " cannot be loaded", broken);
        }
    }

    private static List<String> modelNames(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Enumeration<JarEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(MODEL_LIST)) {
                    String text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    return text.lines()
                            .filter(line -> !line.isBlank() && !line.contains(":"))
                            .toList();
                }
            }
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
