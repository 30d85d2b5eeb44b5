// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// A thin line between two areas.
Rectangle {
    implicitHeight: Metrics.hairline
    implicitWidth: Metrics.hairline
    color: Theme.hairline
}
