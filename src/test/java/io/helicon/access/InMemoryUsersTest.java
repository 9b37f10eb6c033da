package io.helicon.access;

class InMemoryUsersTest implements UsersContract {
    private final Users users = new InMemoryUsers();

    @Override
    public Users users() {
        return users;
    }
}
