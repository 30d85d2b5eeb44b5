// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// A raised surface with a thin border.
Rectangle {
    color: Theme.raised
    radius: Metrics.radiusCard
    border.width: Metrics.hairline
    border.color: Theme.hairline
}
