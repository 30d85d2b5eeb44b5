// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Elements
import NextGpt.Style

// A folder or a file in the file dialog.
Rectangle {
    id: row

    required property int index
    required property string fileName
    required property url fileUrl
    required property bool fileIsDir
    required property double fileSize
    required property date fileModified
    property int modality: Modality.Text
    property bool selected: false
    property bool focusShown: false
    signal pressed(int modifiers)
    signal opened
    readonly property ModalityInfo info: Modalities.of(modality)

    implicitHeight: Metrics.control
    radius: Metrics.radiusControl
    color: selected ? Theme.accentTint : hover.hovered ? Theme.hover : Theme.transparent
    Accessible.role: Accessible.ListItem
    Accessible.name: fileName
    Accessible.selected: selected
    Accessible.onPressAction: row.opened()

    HoverHandler { id: hover }
    TapHandler {
        id: tap
        onSingleTapped: row.pressed(tap.point.modifiers)
        onDoubleTapped: row.opened()
    }
    FocusRing { shown: row.focusShown }
    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Metrics.s
        anchors.verticalCenter: parent.verticalCenter
        name: row.fileIsDir ? "folder" : row.modality === Modality.Text ? "file" : row.info.icon
        color: row.fileIsDir ? Theme.accent : row.modality === Modality.Text ? Theme.textTertiary : row.info.color
    }
    Label {
        anchors.left: icon.right
        anchors.right: size.left
        anchors.leftMargin: Metrics.s
        anchors.rightMargin: Metrics.m
        anchors.verticalCenter: parent.verticalCenter
        text: row.fileName
        elide: Text.ElideMiddle
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
    Label {
        id: size
        anchors.right: time.left
        anchors.rightMargin: Metrics.m
        anchors.verticalCenter: parent.verticalCenter
        text: row.fileIsDir ? "" : Qt.locale().formattedDataSize(row.fileSize)
        color: Theme.textTertiary
        font.pixelSize: Metrics.fontMeta
        Accessible.ignored: true
    }
    Label {
        id: time
        anchors.right: parent.right
        anchors.rightMargin: Metrics.m
        anchors.verticalCenter: parent.verticalCenter
        width: Metrics.fileDate
        visible: row.width > Metrics.settingsCompact
        horizontalAlignment: Text.AlignRight
        text: row.fileModified.toLocaleString(Qt.locale(), Locale.ShortFormat)
        color: Theme.textTertiary
        font.pixelSize: Metrics.fontMeta
        Accessible.ignored: true
    }
}
