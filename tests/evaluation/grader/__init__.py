"""Deterministic graders: they read what a picture shows, never what was asked for."""
