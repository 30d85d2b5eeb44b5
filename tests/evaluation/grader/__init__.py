# SPDX-License-Identifier: Apache-2.0
"""Deterministic graders: they read what a sample shows without knowing the request."""
