"""Deterministic graders: they read what a sample shows, independently of the request."""
