"""How the scripts reach a server: plainly, or over TLS when they are given the certificate of whom to trust."""

import sys

import grpc


def channel():
    """Of the first argument, host:port; the second, a file of certificates, asks for TLS."""
    if len(sys.argv) < 3:
        return grpc.insecure_channel(sys.argv[1])
    with open(sys.argv[2], "rb") as file:
        return grpc.secure_channel(sys.argv[1], grpc.ssl_channel_credentials(file.read()))
