package org.qiantai.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A test with a language's tag as its argument: Chinese in every run, English as well in the nightly one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(InEachLanguage.Languages.class)
@interface InEachLanguage {

    /** Asks the profile whether this is the nightly run. */
    final class Languages implements ArgumentsProvider {
        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            Stream<String> tags = Boolean.getBoolean("qiantai.test.nightly")
                    ? Stream.of("zh-CN", "en")
                    : Stream.of("zh-CN");
            return tags.map(Arguments::of);
        }
    }
}
