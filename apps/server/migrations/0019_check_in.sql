-- No-shows are listed, newest first; what waits for check-in is looked for by its state.
create index allocation_released on allocation (resource_id) where state = 'released';
create index allocation_confirmed on allocation (resource_id, occurrence_id) where state = 'confirmed';
