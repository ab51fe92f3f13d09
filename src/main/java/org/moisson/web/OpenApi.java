package org.moisson.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.moisson.query.Facet;
import org.moisson.query.Sort;
import org.moisson.report.AxisStatus;
import org.moisson.report.FindingKind;
import org.moisson.report.PlaceRole;
import org.moisson.report.Slug;
import org.moisson.vocabulary.Concept;
import org.moisson.vocabulary.Scheme;
import org.moisson.vocabulary.Vocabularies;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API's description (OpenAPI 3.1), made when it is first asked for. */
@Configuration(proxyBeanMethods = false)
class OpenApi {

    /** Of the way to say who one is. */
    private static final String TOKEN = "token";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement())
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .info(new Info()
                        .title("Moisson")
                        .version("1")
                        .description(
                                "Ce qui a marché, où, pour qui, à quelles conditions : recherche et citations dans "
                                        + "les fiches de capitalisation en promotion de la santé. Les erreurs suivent la RFC 9457.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Bean
    OperationCustomizer selections(Vocabularies vocabularies) {
        return (operation, method) -> {
            if (method.hasMethodAnnotation(Selecting.class)) {
                List<Parameter> own = new ArrayList<>();
                for (Parameter each : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
                    if (!"parameters".equals(each.getName())) {
                        own.add(each);
                    }
                }
                operation.setParameters(own);
                describe(operation, vocabularies);
            }
            return operation;
        };
    }

    /** Enums are written as slugs, and are described so. */
    @Bean
    ModelConverter slugSchemas() {
        return (type, context, chain) -> {
            JavaType java = Json31.mapper().constructType(type.getType());
            if (java != null && java.isEnumType() && Slug.class.isAssignableFrom(java.getRawClass())) {
                return oneOf(slugs((Slug[]) java.getRawClass().getEnumConstants()));
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        };
    }

    private static void describe(Operation operation, Vocabularies vocabularies) {
        add(operation, "q", "La question : mots, \"expression\", -mot, OR, titre:", new StringSchema().maxLength(1000));
        for (Facet facet : Facet.values()) {
            Schema<?> values = new ArraySchema().items(values(facet, vocabularies));
            add(operation, facet.slug(), "Valeurs voulues de la facette, l'une ou l'autre", values);
            add(operation, "not." + facet.slug(), "Valeurs exclues", values);
        }
        add(operation, "placeRole", "Rôles des lieux qui comptent (intervention)", list(PlaceRole.values()));
        add(operation, "ottawaStatus", "Statuts des axes qui comptent (explicit)", list(AxisStatus.values()));
        add(operation, "from", "Première année de l'action", new IntegerSchema());
        add(operation, "to", "Dernière année de l'action", new IntegerSchema());
        add(operation, "confirmed", "Seulement ce qui est énoncé ou confirmé", new BooleanSchema());
        add(operation, "sort", "Ordre des résultats", oneOf(slugs(Sort.values())));
        add(operation, "page", "Page, à partir de 0", new IntegerSchema());
        add(operation, "size", "Résultats par page, 100 au plus", new IntegerSchema());
        add(operation, "after", "Le curseur « next » de la réponse précédente", new StringSchema());
        add(operation, "facets", "Facettes à compter, toutes par défaut", list(Facet.values()));
    }

    private static void add(Operation operation, String name, String meaning, Schema<?> schema) {
        operation.addParametersItem(
                new Parameter().in("query").name(name).description(meaning).schema(schema));
    }

    private static Schema<?> values(Facet facet, Vocabularies vocabularies) {
        return switch (facet) {
            case PLACE -> new StringSchema().example("reg-52");
            case KIND -> oneOf(slugs(FindingKind.values()));
            case THEME, POPULATION, SETTING, OTTAWA, FACTOR, TYPE, SCOPE ->
                oneOf(vocabularies.concepts(Slug.of(Scheme.class, facet.slug())).stream()
                        .map(Concept::id)
                        .toList());
        };
    }

    private static Schema<?> list(Slug[] values) {
        return new ArraySchema().items(oneOf(slugs(values)));
    }

    private static List<String> slugs(Slug[] values) {
        return Arrays.stream(values).map(Slug::slug).toList();
    }

    private static Schema<?> oneOf(List<String> values) {
        StringSchema schema = new StringSchema();
        schema.setEnum(values);
        return schema;
    }
}
