# SPDX-License-Identifier: Apache-2.0
"""Deterministic graders: they read what a sample shows, independently of the request."""
