/** Texts of the console: resources. */
export const resources = {
  title: 'Resources',
  filters: 'Filter',
  search: 'Search',
  building: 'Building',
  anyBuilding: 'All buildings',
  floor: 'Floor',
  anyFloor: 'All floors',
  column: {
    name: 'Name',
    kind: 'Kind',
    place: 'Place',
    seats: 'Seats',
    amenities: 'Amenities',
    state: 'State',
  },
  kind: { room: 'Room', desk: 'Desk', equipment: 'Equipment' },
  noPlace: 'No place',
  noSeats: '–',
  noAmenities: '–',
  onesOnly: 'Only in ONES',
  none: {
    title: 'No resources yet',
    text: 'Connect Microsoft 365; its rooms are imported with the first sync.',
    act: 'Connections',
  },
  noneFound: { title: 'Nothing fits', text: 'Search for something else, or show all buildings.' },
};
