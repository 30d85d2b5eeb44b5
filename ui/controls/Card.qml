// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A raised piece of paper with a hairline.
Rectangle {
    color: Theme.raised
    radius: Metrics.radiusCard
    border.width: Metrics.hair
    border.color: Theme.hairline
}
