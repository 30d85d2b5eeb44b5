# SPDX-License-Identifier: Apache-2.0
"""The recipe that trains the pocket bundle. Development only: the program never runs it."""
