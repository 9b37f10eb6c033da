package io.helicon.namespace;

class InMemoryLoginsTest implements LoginsContract {
    @Override
    public Logins open() {
        return new InMemoryLogins();
    }
}
