// SPDX-License-Identifier: Apache-2.0
import QtQuick

Rectangle {
    implicitHeight: Metrics.hair
    implicitWidth: Metrics.hair
    color: Theme.hairline
}
