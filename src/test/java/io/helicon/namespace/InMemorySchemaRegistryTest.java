package io.helicon.namespace;

class InMemorySchemaRegistryTest implements SchemaRegistryContract {
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

    @Override
    public SchemaRegistry open() {
        return registry;
    }
}
