// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import NextGpt.Elements
import NextGpt.Style

// A modal dialog with one column of content that scrolls.
DialogFrame {
    id: dialog

    default property alias rows: column.data

    bodyHeight: column.implicitHeight + Metrics.xl

    Flickable {
        anchors.fill: parent
        contentWidth: width
        contentHeight: dialog.bodyHeight
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}
        ColumnLayout {
            id: column
            x: Metrics.xl
            width: parent.width - 2 * Metrics.xl
            spacing: Metrics.s
        }
    }
}
